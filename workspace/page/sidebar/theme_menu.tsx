import { useState } from "preact/hooks";
import { Menu } from "../controls/menu.tsx";
import { Icon } from "../icon.tsx";
import { chooseTheme, chosenTheme, type Theme } from "../theme.ts";

const NAMES: Record<Theme, string> = {
  system: "As the system",
  light: "Light",
  dark: "Dark",
};

/** Light or dark colours. */
export function ThemeMenu() {
  const [theme, setTheme] = useState(chosenTheme);
  return (
    <Menu
      label={`Colours: ${NAMES[theme].toLowerCase()}`}
      menuLabel="Colours"
      buttonClass="icon-button"
      items={(Object.keys(NAMES) as Theme[]).map((each) => ({
        key: each,
        isChecked: each === theme,
        choose() {
          chooseTheme(each);
          setTheme(each);
        },
        content: (
          <>
            <span class="menu-words">{NAMES[each]}</span>
            {each === theme && <Icon name="check" />}
          </>
        ),
      }))}
    >
      <Icon name="contrast" />
    </Menu>
  );
}
