import type { ComponentChildren } from "preact";
import { decoded } from "../mrkdwn/entities.ts";
import { emojiNamed } from "../mrkdwn/emoji.ts";
import { ChannelName, Link, PersonName } from "../mrkdwn/mentions.tsx";

/** What a mark in the text is drawn as; the groups are those of its pattern. */
type Draw = (groups: string[]) => ComponentChildren;

/** Every mark of a canvas's markdown, the first that fits counts. */
const MARKS: [pattern: string, draw: Draw][] = [
  ["\\\\([\\\\`*_~\\[\\]()!<>#|:-])", ([sign]) => sign],
  ["`([^`\\n]+)`", ([text]) => <code>{text}</code>],
  ["!\\[[^\\]]*\\]\\(@([UW]\\w+)\\)", ([id]) => <PersonName id={id!} />],
  ["!\\[[^\\]]*\\]\\(#([CG]\\w+)\\)", ([id]) => <ChannelName id={id!} />],
  [
    "!?\\[([^\\]\\n]*)\\]\\(([^()\\s]+)\\)",
    ([text, url]) => (
      <Link url={decoded(url!)}>
        {text ? <Inline text={text} /> : decoded(url!)}
      </Link>
    ),
  ],
  [
    "<(https?:\\/\\/[^\\s<>]+)>",
    ([url]) => <Link url={decoded(url!)}>{decoded(url!)}</Link>,
  ],
  ["\\*\\*(?=\\S)(.+?)\\*\\*", ([text]) => (
    <strong>
      <Inline text={text!} />
    </strong>
  )],
  ["__(?=\\S)(.+?)__", ([text]) => (
    <strong>
      <Inline text={text!} />
    </strong>
  )],
  ["~~(?=\\S)(.+?)~~", ([text]) => (
    <s>
      <Inline text={text!} />
    </s>
  )],
  ["\\*(?=\\S)([^*]+?)\\*", ([text]) => (
    <em>
      <Inline text={text!} />
    </em>
  )],
  ["\\b_(?=\\S)([^_]+?)_\\b", ([text]) => (
    <em>
      <Inline text={text!} />
    </em>
  )],
  [":([a-z0-9_+-]+):", ([name]) => emojiNamed(name!) ?? `:${name}:`],
  [
    "(https?:\\/\\/(?:(?!&[lg]t;)[^\\s<>])*(?!&[lg]t;)[^\\s<>.,;:!?)\\]*_~])",
    ([url]) => <Link url={decoded(url!)}>{decoded(url!)}</Link>,
  ],
];

/** One pattern for all; which group is filled tells which mark it was. */
const ANY = new RegExp(
  MARKS.map(([pattern], index) => `(?<m${index}>${pattern})`).join("|"),
  "su",
);

/** Words of a canvas with their marks drawn; what is no mark is text, HTML included. */
export function Inline({ text }: { text: string }) {
  const drawn: ComponentChildren[] = [];
  let rest = text;
  for (let found; (found = ANY.exec(rest)) !== null;) {
    const [whole] = found;
    const index = MARKS.findIndex((_, i) => found!.groups![`m${i}`] === whole);
    const [pattern, draw] = MARKS[index]!;
    const groups = new RegExp(pattern, "su").exec(whole)?.slice(1) ?? [whole];
    drawn.push(decoded(rest.slice(0, found.index)), draw(groups));
    rest = rest.slice(found.index + whole.length);
  }
  return <>{drawn}{decoded(rest)}</>;
}
