import { render } from "preact";
import { App } from "./app.tsx";
import { applyTheme, chosenTheme } from "./theme.ts";

const root = document.getElementById("page")!;
applyTheme(chosenTheme());
root.replaceChildren();
render(<App />, root);
