import { ROLE_IDS, ROLE_NAMES } from "../incident/roles.ts";
import { UNFIT, type Unfit } from "../incident/unfit.ts";
import type { Responders, Settings } from "../settings/settings.ts";
import { escape, list } from "../text.ts";

/** Why the channel for announcements cannot be used. */
export type Unusable = "missing" | "archived" | "private" | "shared";

/** What the self-test has seen. */
export interface Findings {
  /** Scopes that Slack has not granted, as far as a call has shown it. */
  scopes: string[];
  channel: { id: string; unusable?: Unusable };
  /** Channels in which alerts cannot be shown as the settings say. */
  alertChannels: { id: string; unusable: Unusable }[];
  people: { id: string; unfit: Unfit }[];
  /** People for whom there was no time. */
  unseen: number;
  /** Ids of user groups that are gone or disabled. */
  groups: string[];
  /** Settings that cannot be used, a sentence each. */
  settings: string[];
  /** Triggers that are missing or not as they should be, with Slack's code where it refused them. */
  triggers: { name: string; code?: string }[];
  /** Since when the tick has been silent, milliseconds since 1970; absent if it runs. */
  silentSince?: number;
}

/** Something that is wrong and what to do, as one line of mrkdwn. */
export interface Problem {
  /** Tells whether it is the same as yesterday. */
  key: string;
  sentence: string;
}

const ALERT_CHANNEL: Record<Unusable, string> = {
  missing: "does not exist any more, or Incd may not see it",
  archived: "is archived",
  private: "is private",
  shared: "is shared with another organisation, which reads them",
};

const CHANNEL: Record<Unusable, string> = {
  missing:
    "does not exist any more, or Incd may not see it. Run *Set up Incd* and choose another",
  archived:
    "is archived. Unarchive it, or run *Set up Incd* and choose another",
  private:
    "is private, so that hardly anybody learns of incidents. Run *Set up Incd* and choose a public one",
  shared:
    "is shared with another organisation, which would read all announcements. Run *Set up Incd* and choose another",
};

/** The findings in words that tell what to do; none if all is well. */
export function problemsOf(findings: Findings, settings: Settings): Problem[] {
  const places = placesIn(settings);
  const named = (id: string) => list(places.get(id) ?? []);
  return [
    ...findings.scopes.map((scope) => ({
      key: `scope/${scope}`,
      sentence:
        `Incd lacks the permission \`${scope}\`. Deploy it again, and let an admin approve it`,
    })),
    ...(findings.channel.unusable
      ? [{
        key: `channel/${findings.channel.id}/${findings.channel.unusable}`,
        sentence: `<#${findings.channel.id}>, where incidents are announced, ${
          CHANNEL[findings.channel.unusable]
        }`,
      }]
      : []),
    ...findings.alertChannels.map(({ id, unusable }) => ({
      key: `alerts/${id}/${unusable}`,
      sentence: `<#${id}>, where alerts are shown, ${
        ALERT_CHANNEL[unusable]
      }. Choose another in *Incident settings*`,
    })),
    ...findings.people.map(({ id, unfit }) => ({
      key: `person/${id}/${unfit}`,
      sentence: `<@${id}> ${UNFIT[unfit]}. Named for ${
        named(id)
      }: change it in *Incident settings*`,
    })),
    ...findings.groups.map((id) => ({
      key: `group/${id}`,
      sentence:
        `The user group <!subteam^${id}> is gone or disabled. Named for ${
          named(id)
        }: change it in *Incident settings*`,
    })),
    ...(findings.unseen
      ? [{
        key: "people/unseen",
        sentence:
          `${findings.unseen} of the people named in the settings could not be looked at in time`,
      }]
      : []),
    ...findings.settings.map((sentence) => ({
      key: `setting/${sentence}`,
      sentence: escape(sentence),
    })),
    ...findings.triggers.map(({ name, code }) => ({
      key: `trigger/${name}/${code ?? ""}`,
      sentence: code
        ? `*${name}* could not be made: Slack said "${code}". Run *Set up Incd* again`
        : `*${name}* is missing or was changed. Incd puts it back by itself within minutes`,
    })),
    ...(findings.silentSince !== undefined
      ? [{
        key: "tick",
        sentence:
          "What Incd does every five minutes has stopped: no reminder comes, and nothing is finished that broke off. Run *Set up Incd* again",
      }]
      : []),
  ];
}

/** For what each person and user group is named, by id. */
export function placesIn(settings: Settings): Map<string, string[]> {
  const places = new Map<string, string[]>();
  const name = (id: string, place: string) =>
    places.set(id, [...new Set([...places.get(id) ?? [], place])]);
  const respond = ({ users, groups }: Responders, of: string) =>
    [...users, ...groups].forEach((id) => name(id, `responders of ${of}`));
  for (const severity of settings.severities) {
    respond(severity.responders, escape(severity.name));
  }
  for (const type of settings.types) {
    respond(type.responders, escape(type.name));
  }
  for (const item of [...settings.types, ...settings.templates]) {
    for (const role of ROLE_IDS) {
      const holder = item.roles[role];
      if (holder) {
        name(
          holder,
          `${ROLE_NAMES[role].toLowerCase()} of ${escape(item.name)}`,
        );
      }
    }
  }
  for (const { name: service, experts } of settings.services) {
    [...experts.users, ...experts.groups].forEach((id) =>
      name(id, `experts of ${escape(service)}`)
    );
  }
  for (const policy of settings.policies) {
    for (const { name: level, targets, decides, deputy } of policy.levels) {
      [...targets.users, ...targets.groups, decides, deputy]
        .filter((id) => id !== "")
        .forEach((id) =>
          name(id, `${escape(level)} of ${escape(policy.name)}`)
        );
    }
  }
  for (const admin of settings.admins) name(admin, "Incd's admins");
  return places;
}

/** Whether an id is a user group's. */
export function isGroup(id: string): boolean {
  return id.startsWith("S");
}
