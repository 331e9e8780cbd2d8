import { type Node, NodeType, parse } from "slack-message-parser";
import type { ComponentChildren } from "preact";
import { usePage } from "../context.ts";
import { slackDate } from "./dates.ts";
import { emojiNamed, withEmoji } from "./emoji.ts";
import { decoded } from "./entities.ts";
import { ChannelName, GroupName, Link, PersonName } from "./mentions.tsx";

/** Text in Slack's markup, drawn. What is not markup is shown as text, HTML included. */
export function Mrkdwn({ text }: { text: string }) {
  const { children } = parse(text) as Node & { children: Node[] };
  return <span class="mrkdwn">{drawAll(children)}</span>;
}

/**
 * Text without markup, in which only emoji names mean something. Characters
 * that turn the direction of writing do so for this text alone.
 */
export function PlainText({ text }: { text: string }) {
  return <bdi class="plain-text">{withEmoji(decoded(text))}</bdi>;
}

/** Text without markup but for mentions of people, as in topics. */
export function TextWithPeople({ text }: { text: string }) {
  return (
    <bdi class="plain-text">
      {text.split(/<@([UW][A-Z0-9]+)>/).map((part, index) =>
        index % 2
          ? <PersonName key={index} id={part} />
          : withEmoji(decoded(part))
      )}
    </bdi>
  );
}

/** A text object of Block Kit. */
export function TextObject(
  { of }: { of: { type: string; text: string } | undefined },
) {
  if (!of) return null;
  return of.type === "mrkdwn"
    ? <Mrkdwn text={of.text} />
    : <PlainText text={of.text} />;
}

function drawAll(nodes: Node[] | undefined): ComponentChildren {
  return nodes?.map((node, index) => {
    if (node.type !== NodeType.Text) return <Drawn key={index} node={node} />;
    // Code and quotes stand on lines of their own anyway.
    let { text } = node;
    if (isOwnLine(nodes[index - 1])) text = text.replace(/^\n/, "");
    if (isOwnLine(nodes[index + 1])) text = text.replace(/\n$/, "");
    return <Linkified key={index} text={decoded(text)} />;
  });
}

function isOwnLine(node: Node | undefined): boolean {
  return node?.type === NodeType.PreText || node?.type === NodeType.Quote;
}

function Drawn({ node }: { node: Node }) {
  switch (node.type) {
    case NodeType.Bold:
      return <strong>{drawAll(node.children)}</strong>;
    case NodeType.Italic:
      return <em>{drawAll(node.children)}</em>;
    case NodeType.Strike:
      return <s>{drawAll(node.children)}</s>;
    case NodeType.Code:
      return <code>{decoded(node.text)}</code>;
    case NodeType.PreText:
      return <pre>{decoded(node.text).replace(/^\n|\n$/g, "")}</pre>;
    case NodeType.Quote:
      return <blockquote>{drawAll(trimmed(node.children))}</blockquote>;
    case NodeType.Emoji:
      return <>{emojiNamed(node.name) ?? node.source}</>;
    case NodeType.UserLink:
      return <PersonName id={node.userID} />;
    case NodeType.ChannelLink:
      return (
        <ChannelName id={node.channelID} fallback={node.label?.[0]?.source} />
      );
    case NodeType.URL:
      return (
        <Link url={decoded(node.url)}>
          {node.label ? drawAll(node.label) : decoded(node.url)}
        </Link>
      );
    case NodeType.Command:
      return <Command node={node} />;
    default:
      return <>{node.source}</>;
  }
}

/** A quote's lines without the blank after their sign, and without the last line's end. */
function trimmed(nodes: Node[]): Node[] {
  return nodes.map((node, index) => {
    if (node.type !== NodeType.Text) return node;
    const before = nodes[index - 1];
    const startsLine = !before || /\n$/.test(before.source);
    const text = startsLine ? node.text.replace(/^ /, "") : node.text;
    return {
      ...node,
      text: index === nodes.length - 1 ? text.replace(/\n$/, "") : text,
    };
  });
}

function Command({ node }: { node: Node & { type: NodeType.Command } }) {
  const { state, now } = usePage();
  const label = node.label?.map(({ source }) => source).join("");
  switch (node.name) {
    case "here":
    case "channel":
    case "everyone":
      return <span class="mention mention-me">@{node.name}</span>;
    case "subteam":
      return <GroupName id={node.arguments[0] ?? ""} fallback={label} />;
    case "date": {
      const [seconds, format, url] = node.arguments;
      const at = Number(seconds);
      if (!format || !Number.isFinite(at)) return <>{label}</>;
      const { tz } = state.people[state.me]!;
      const text = (
        <time
          dateTime={new Date(at * 1000).toISOString()}
          title={slackDate(at, "{date_long} at {time}", tz, now)}
        >
          {slackDate(at, decoded(format), tz, now)}
        </time>
      );
      return url ? <Link url={decoded(url)}>{text}</Link> : text;
    }
    default:
      return <>{label ?? node.source}</>;
  }
}

/** Addresses written without brackets are links too, as Slack makes them. */
function Linkified({ text }: { text: string }) {
  return (
    <>
      {text.split(/(https?:\/\/[^\s<>]+[^\s<>.,;:!?)])/).map((part, index) =>
        index % 2 ? <Link key={index} url={part}>{part}</Link> : part
      )}
    </>
  );
}
