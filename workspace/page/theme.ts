/** In which colours the page is drawn. */
export type Theme = "system" | "light" | "dark";

const KEY = "theme";

/** What was chosen in this browser; as the system has it until then. */
export function chosenTheme(): Theme {
  const kept = localStorage.getItem(KEY);
  return kept === "light" || kept === "dark" ? kept : "system";
}

/** Draws the page in these colours, now and after a reload. */
export function chooseTheme(theme: Theme): void {
  localStorage.setItem(KEY, theme);
  applyTheme(theme);
}

/** Draws the page in these colours: styles/colours.css. */
export function applyTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
}
