import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { figures } from "../../domain/metrics/figures.ts";
import type { RunningWorkspace } from "../../workspace/mod.ts";
import type { Person } from "../../workspace/people.ts";
import { IncidentModel, type Refused } from "./incident_model.ts";
import { wordsOf } from "./incd.ts";
import { kept } from "./kept.ts";
import { modelFigures } from "./model_figures.ts";
import { type Filled, type Filling, MODEL_FORMS } from "./model_forms.ts";

/** Who takes part. */
export const PEOPLE = ["ana", "ben", "chloe"];

/** What somebody does: opens a form, sends what is open, both, writes, presses; or time passes. */
export type Does =
  | { do: "open" | "both"; form: string }
  | { do: "send" }
  | { do: "write"; what: "ack" | "take command" }
  | { do: "press"; button: Button }
  | { do: "wait"; minutes: number };

type Button = "On it" | "I can't" | "I have command" | "I cannot";

/** A form on somebody's screen, as it was drawn. */
interface OnScreen {
  shortcut: string;
  fill(filling: Filling): Filled;
}

/** An incident, and the model beside it. */
export class ModelScene {
  readonly #running: RunningWorkspace;
  readonly #channel: string;
  readonly #model: IncidentModel;
  readonly #screens = new Map<string, OnScreen>();

  constructor(running: RunningWorkspace, channel: string) {
    this.#running = running;
    this.#channel = channel;
    this.#model = new IncidentModel(
      running.person("ana").user.id,
      running.workspace.clock.now(),
    );
  }

  async act(
    person: Person,
    does: Does,
    chance: number,
    word: string,
  ): Promise<void> {
    switch (does.do) {
      case "open":
        return await this.#open(person, does.form);
      case "send":
        return await this.#send(
          this.#oneWho((one) => !!one.modal(), person),
          chance,
          word,
        );
      case "both":
        await this.#open(person, does.form);
        return await this.#send(person, chance, word);
      case "write":
        return await this.#write(person, does.what);
      case "press":
        return await this.#press(
          this.#oneWho((one) => hasButton(one, does.button), person),
          does.button,
        );
      case "wait":
        return await this.pass(does.minutes * 60_000);
    }
  }

  async pass(ms: number): Promise<void> {
    await this.#running.advance(ms);
    this.#model.pass(ms);
  }

  /** What is kept of the incident is what the model has. */
  async compare(): Promise<void> {
    const { record } = await kept(this.#running, this.#channel);
    const { lifecycle } = record;
    const model = this.#model;
    const at = (clock: { at: number }) => clock.at;
    assertEquals(
      {
        commander: record.roles.commander,
        successor: record.handovers[0]?.to,
        acknowledged: lifecycle.acknowledged && {
          by: lifecycle.acknowledged.by,
          at: lifecycle.acknowledged.at,
        },
        phases: lifecycle.phases.map(({ status, at }) => ({ status, at })),
        impacts: (lifecycle.impacts ?? [])
          .map(({ start, end }) => [start, end].map(at)),
        asked: record.asks.filter(({ ended }) => !ended)
          .map(({ to }) => "user" in to ? to.user : to.group),
        temporary: record.decisions.map(({ text }) => text),
        actionItems: record.actionItems.map(({ title }) => title),
        figures: shown(lifecycle),
      },
      {
        commander: model.commander,
        successor: model.successor,
        acknowledged: model.acknowledged && {
          by: model.acknowledged.by,
          at: model.acknowledged.at,
        },
        phases: model.phases.map(({ status, at }) => ({ status, at })),
        impacts: model.impacts.map(({ start, end }) => [start, end].map(at)),
        asked: model.asks.filter(({ is }) => is === "open").map(({ to }) => to),
        temporary: model.temporary,
        actionItems: model.actionItems,
        figures: modelFigures(model),
      },
    );
  }

  /** This person if they can, else somebody who can, else this person all the same. */
  #oneWho(can: (person: Person) => boolean, person: Person): Person {
    const all = PEOPLE.map((handle) => this.#running.person(handle));
    return [person, ...all].find(can) ?? person;
  }

  async #open(person: Person, shortcut: string): Promise<void> {
    if (person.modal()) await person.close(true);
    const form = MODEL_FORMS.find((form) => form.shortcut === shortcut)!;
    const refused = form.opens(this.#model);
    await person.run(shortcut, { channel: this.#channel });
    const modal = person.modal()!;
    if (refused === undefined) {
      assert(modal.submit, `no form ${shortcut}: ${screen(person)}`);
      const fill = form.drawn(this.#model);
      this.#screens.set(person.user.id, { shortcut, fill });
    } else {
      assertEquals(modal.submit, undefined, `${shortcut} is offered`);
      assertStringIncludes(screen(person), refused);
      await person.close(true);
    }
  }

  async #send(person: Person, chance: number, word: string): Promise<void> {
    if (!person.modal()) return;
    const { shortcut, fill } = this.#screens.get(person.user.id)!;
    const others = PEOPLE.map((handle) => this.#running.person(handle))
      .filter(({ user }) => user.id !== person.user.id);
    const by = person.user.id;
    const { values, sent } = fill({ by, chance, word, others });
    const refused = sent(this.#model);
    await person.submit(values);
    if (refused === undefined) {
      assertEquals(person.modal(), undefined, `${shortcut}: ${screen(person)}`);
    } else {
      assert(person.modal(), `${shortcut} is done, not refused: ${refused}`);
      assertStringIncludes(screen(person), refused);
      await person.close(true);
    }
  }

  async #write(person: Person, what: "ack" | "take command"): Promise<void> {
    const by = person.user.id;
    await this.#answers(
      person,
      what === "ack"
        ? this.#model.acknowledge(by)
        : this.#model.takeCommand(by),
      () => person.post(this.#channel, `@incd ${what}`),
    );
  }

  /** Presses the newest button of this name in the private messages, if there is one. */
  async #press(
    person: Person,
    button: Button,
  ): Promise<void> {
    const by = person.user.id;
    const model = this.#model;
    const ask = model.asks.findLast(({ to, buttons }) => to === by && buttons);
    const isAsk = button === "On it" || button === "I can't";
    if (!hasButton(person, button)) {
      const waits = isAsk ? ask?.is === "open" : model.successor === by;
      assert(!waits, `${person.user.name} cannot press ${button}`);
      return;
    }
    const refused = isAsk
      ? model.answerAsk(ask!, button === "On it" ? "on_it" : "cannot")
      : model.answerHandover(by, button === "I have command");
    const { bot } = this.#running.workspace;
    await this.#answers(person, refused, () => person.press(bot.id, button));
  }

  /** Does it, and holds what the person alone then reads against what the model says. */
  async #answers(
    person: Person,
    refused: Refused,
    act: () => Promise<unknown>,
  ): Promise<void> {
    const before = this.#refusals(person);
    await act();
    const said = [...this.#refusals(person)]
      .flatMap(([id, words]) => before.has(id) ? [] : [words]);
    assertEquals(said.length, refused === undefined ? 0 : 1, said.join("\n"));
    assertStringIncludes(said[0] ?? "", refused ?? "");
  }

  /** All refusals that somebody has read alone, by where and when. */
  #refusals(person: Person): Map<string, string> {
    const here = person.channel(this.#channel).messages
      .filter(({ ephemeral }) => ephemeral);
    const all: [string, string][] = [
      ...person.directMessages().map((one) => ["direct", one] as const),
      ...here.map((one) => ["here", one] as const),
    ].map(([where, one]) => [`${where} ${one.ts}`, wordsOf(one)]);
    return new Map(all.filter(([, words]) => words.includes("Cannot ")));
  }
}

function hasButton(person: Person, button: string): boolean {
  return person.directMessages().some(({ blocks }) =>
    JSON.stringify(blocks ?? []).includes(`"text":"${button}"`)
  );
}

/** All that somebody has on the screen. */
function screen(person: Person): string {
  return JSON.stringify(person.modal());
}

/** The figures that the app shows, by name. */
function shown(lifecycle: Parameters<typeof figures>[0]) {
  const { phases, ...others } = figures(lifecycle);
  const all = [
    ...Object.entries(others),
    ...phases.map(({ status, ...one }) => [`in ${status}`, one] as const),
  ];
  return Object.fromEntries(
    all.map(([name, { ms, sure }]) => [name, { ms, sure }]),
  );
}
