import {
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "preact/hooks";
import { sendAct, useWorkspace } from "./connection.ts";
import { type OwnAct, type Page, PageContext } from "./context.ts";
import { Conversation } from "./conversation/conversation.tsx";
import { Modal } from "./modal/modal.tsx";
import { SidePanel } from "./panel/side_panel.tsx";
import { hashOfPlace, type Place, placeOfHash } from "./place.ts";
import type { Act } from "./acts.ts";
import type { PageState } from "./protocol.ts";
import { useDrawer } from "./sidebar/drawer.ts";
import { Sidebar } from "./sidebar/sidebar.tsx";
import { type Toast, Toasts } from "./toasts.tsx";

const LAST_PLACE = "place";

/** The whole page. */
export function App() {
  const [place, setPlace] = usePlace();
  const { state, isLost, problem } = useWorkspace(place);
  const [toasts, setToasts] = useState<Toast[]>([]);
  const toastCount = useRef(0);
  const now = useNow(state);
  const drawer = useDrawer(place);

  const say: Page["say"] = useCallback((text, kind = "note", channel) => {
    const id = ++toastCount.current;
    setToasts((shown) => [...shown.slice(-2), { id, kind, text, channel }]);
  }, []);
  const dismiss = useCallback(
    (id: number) => setToasts((shown) => shown.filter((t) => t.id !== id)),
    [],
  );
  const page = useMemo(
    () => state && pageOf(state, place, now, setPlace, say, drawer.open),
    [state, place, now],
  );
  useFirstChannel(state, place, setPlace);
  useAddedNotes(state, say);
  useShortcutLink(page);
  // What the notes told of is on the screen now.
  useEffect(() => {
    const here = state?.channel?.id;
    setToasts((shown) =>
      shown.filter(({ kind, channel }) =>
        kind === "error" || channel && channel !== here
      )
    );
  }, [state?.modal?.id, state?.channel?.id]);

  if (problem && !state) return <p class="starting" role="alert">{problem}</p>;
  if (!page) return <p class="starting">Opening the workspace …</p>;
  return (
    <PageContext.Provider value={page}>
      <div
        class={`layout ${place.panel ? "with-panel" : ""} ${
          drawer.isOpen ? "with-drawer" : ""
        }`}
        onKeyDown={drawer.onKey}
      >
        {isLost && (
          <p class="lost" role="alert">
            The workspace does not answer. As soon as it runs again, this page
            goes on.
          </p>
        )}
        <Sidebar />
        {drawer.isOpen && <div class="scrim" onClick={drawer.close} />}
        <Conversation isBehind={drawer.isOpen} />
        {place.panel && (
          <SidePanel panel={place.panel} isBehind={drawer.isOpen} />
        )}
      </div>
      {page.state.modal && <Modal modal={page.state.modal} />}
      <Toasts toasts={toasts} dismiss={dismiss} />
    </PageContext.Provider>
  );
}

function pageOf(
  state: PageState,
  place: Place,
  now: number,
  setPlace: (place: Place) => void,
  say: Page["say"],
  openDrawer: () => void,
): Page {
  const act = async (own: OwnAct) => {
    const result = await sendAct({ ...own, as: state.me } as Act);
    if (!result.ok && !result.errors) say(result.error, "error");
    return result;
  };
  return {
    state,
    place,
    now,
    say,
    act,
    openDrawer,
    go(to) {
      const leaves = to.me && to.me !== place.me ||
        to.channel && to.channel !== place.channel;
      const isOfAll = /^(activity|connect|clock)$/.test(place.panel ?? "");
      const panel = isOfAll || !leaves ? place.panel : undefined;
      setPlace({ ...place, panel, message: undefined, ...to });
    },
    runShortcut(trigger, from = {}) {
      const name = state.shortcuts.find(({ id }) => id === trigger)?.name;
      if (name) say(`Starting “${name}” …`);
      return act({
        do: "runShortcut",
        trigger,
        channel: state.channel?.id,
        ...from,
      });
    },
  };
}

/** The place that the address names, kept in step with it. */
function usePlace(): [Place, (place: Place) => void] {
  const [place, setPlace] = useState<Place>(() =>
    placeOfHash(location.hash || sessionStorage.getItem(LAST_PLACE) || "")
  );
  useEffect(() => {
    const follow = () => setPlace(placeOfHash(location.hash));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  const go = useCallback((to: Place) => {
    const hash = hashOfPlace(to);
    // pushState and not location.hash: the address follows without an event.
    if (hash !== location.hash) history.pushState(null, "", hash);
    sessionStorage.setItem(LAST_PLACE, hash);
    setPlace(to);
  }, []);
  return [place, go];
}

/** Opens a channel where the address names none that this person sees. */
function useFirstChannel(
  state: PageState | undefined,
  place: Place,
  setPlace: (place: Place) => void,
): void {
  const before = useRef<string>(undefined);
  useEffect(() => {
    if (!state) return;
    const asked = place.me ? state.people[place.me] : undefined;
    const isComing = place.me !== state.me && asked && !asked.deleted &&
      !asked.isBot;
    if (isComing) return;
    const isSwitched = before.current && before.current !== state.me;
    before.current = state.me;
    const seen = state.channels;
    const isSeen = seen.some(({ id }) => id === place.channel);
    // A link to what is not there says so; a switch of person moves on.
    if (place.me === state.me && place.channel && (isSeen || !isSwitched)) {
      return;
    }
    const channel = seen.find(({ id }) => id === place.channel) ??
      seen.find(({ name }) => name === "general") ?? seen[0];
    setPlace({ ...place, me: state.me, channel: channel?.id });
  }, [state?.me, place.me, place.channel]);
}

/** Says it when somebody puts this person into a channel. */
function useAddedNotes(state: PageState | undefined, say: Page["say"]): void {
  const before = useRef<{ me: string; ids: Set<string> }>(undefined);
  useEffect(() => {
    if (!state) return;
    const mine = state.channels.filter((c) => c.isMember && c.kind !== "im");
    const known = before.current;
    if (known?.me === state.me) {
      for (const channel of mine) {
        if (!known.ids.has(channel.id) && channel.id !== state.channel?.id) {
          say(`You were added to #${channel.name}`, "note", channel.id);
        }
      }
    }
    before.current = { me: state.me, ids: new Set(mine.map(({ id }) => id)) };
  }, [state]);
}

/** Starts the shortcut whose link brought the person here. */
function useShortcutLink(page: Page | undefined): void {
  const isReady = page?.state.channel !== undefined;
  useEffect(() => {
    const trigger = /^\/shortcuts\/(Ft\w+)/.exec(location.pathname)?.[1];
    if (!page || !isReady || !trigger) return;
    history.replaceState(null, "", `/${location.hash}`);
    page.runShortcut(trigger);
  }, [isReady]);
}

/** The workspace's time; `{ago}` and day names follow it. */
function useNow(state: PageState | undefined): number {
  const [drift, setDrift] = useState(0);
  useEffect(() => {
    if (!state) return;
    setDrift(0);
    const fetched = Date.now();
    const { factor } = state.clock;
    if (factor === 0) return;
    const timer = setInterval(
      () => setDrift((Date.now() - fetched) * factor),
      factor > 1 ? 1_000 : 15_000,
    );
    return () => clearInterval(timer);
  }, [state]);
  return (state?.now ?? 0) + drift;
}
