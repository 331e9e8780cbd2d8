import { render } from "preact";
import { App } from "./app.tsx";

const root = document.getElementById("page")!;
root.replaceChildren();
render(<App />, root);
