import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import type { Place } from "./place.ts";
import type { Act, ActResult, OptionsQuery, SuggestedOptions } from "./acts.ts";
import type { PageState } from "./protocol.ts";

/** Changes within this time are fetched together. */
const GATHER_MS = 30;
const RETRY_MS = 700;

interface Connection {
  state: PageState | undefined;
  /** The workspace does not answer; the page keeps trying. */
  isLost: boolean;
  /** Why nothing can be shown at all. */
  problem: string | undefined;
}

/** The state of the workspace as this person sees it, new after each change. */
export function useWorkspace(
  { me, channel, thread, canvas }: Place,
): Connection {
  const [state, setState] = useState<PageState>();
  const [isLost, setLost] = useState(false);
  const [problem, setProblem] = useState<string>();
  const query = useRef("");
  const busy = useRef(false);
  const again = useRef(false);

  const refresh = useCallback(async () => {
    if (busy.current) {
      again.current = true;
      return;
    }
    busy.current = true;
    do {
      again.current = false;
      const asked = query.current;
      try {
        const answer = await fetch(`/page/state?${asked}`);
        if (!answer.ok) throw new Problem(await answer.text());
        const got: PageState = await answer.json();
        if (asked === query.current) setState(got);
        else again.current = true;
        setProblem(undefined);
        setLost(false);
      } catch (error) {
        if (error instanceof Problem) setProblem(error.message);
        else setLost(true);
      }
    } while (again.current);
    busy.current = false;
  }, []);

  useEffect(() => {
    query.current = new URLSearchParams(
      Object.entries({ as: me, channel, thread, canvas }).filter(([, value]) =>
        value
      ) as [string, string][],
    ).toString();
    refresh();
  }, [me, channel, thread, canvas]);

  useEffect(() => listen(refresh, setLost), []);

  return { state, isLost, problem };
}

class Problem extends Error {}

/** Calls `changed` soon after each change, and after a lost connection is back. */
function listen(
  changed: () => void,
  setLost: (isLost: boolean) => void,
): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      changed();
    }, GATHER_MS);
  };
  const open = () => {
    source = new EventSource("/page/events");
    source.onopen = soon;
    source.onmessage = soon;
    source.onerror = () => {
      setLost(true);
      // A browser gives up for good when something else answers on this port.
      if (source.readyState === EventSource.CLOSED) setTimeout(open, RETRY_MS);
    };
  };
  open();
  return () => source.close();
}

/** Asks the app for the options of a select. A workspace that does not answer is a sentence too. */
export async function askOptions(
  query: OptionsQuery,
): Promise<SuggestedOptions> {
  try {
    const answer = await fetch("/page/options", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(query),
    });
    if (answer.ok) return await answer.json();
    return { ok: false, error: (await answer.text()).trim() };
  } catch {
    return { ok: false, error: "The workspace does not answer" };
  }
}

/** Sends what somebody does. A workspace that does not answer is a sentence too. */
export async function sendAct(act: Act): Promise<ActResult> {
  try {
    const answer = await fetch("/page/act", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(act),
    });
    if (answer.ok) return await answer.json();
    return { ok: false, error: (await answer.text()).trim() };
  } catch {
    return {
      ok: false,
      error: "Cannot reach the workspace: is it still running in its terminal?",
    };
  }
}
