import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Place } from "./place.ts";
import type { Act, ActResult } from "./acts.ts";
import type { PageState } from "./protocol.ts";

/** An action of the person whose screen this is. */
export type OwnAct = Act extends infer A ? A extends Act ? Omit<A, "as"> : never
  : never;

/** What every part of the page can ask and do. */
export interface Page {
  state: PageState;
  place: Place;
  /** The workspace's time, milliseconds since 1970; moves on by itself. */
  now: number;
  /** Goes somewhere; what is not named stays, except a panel of another channel. */
  go(place: Partial<Place>): void;
  /** Acts, and tells the person in a sentence if it cannot be done. */
  act(act: OwnAct): Promise<ActResult>;
  /** Starts a link trigger from where the person is. */
  runShortcut(
    trigger: string,
    from?: {
      messageTs?: string;
      location?: "message" | "bookmark";
      bookmarkId?: string;
    },
  ): Promise<ActResult>;
  /** Opens the channels where the screen has no room to show them beside the rest. */
  openDrawer(): void;
  /** Shows a passing note, which may lead to a channel; errors are read out at once. */
  say(text: string, kind?: "note" | "error", channel?: string): void;
}

export const PageContext = createContext<Page | undefined>(undefined);

/** The page around this component. */
export function usePage(): Page {
  return useContext(PageContext)!;
}
