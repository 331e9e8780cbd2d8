import type { ComponentChildren } from "preact";
import { usePage } from "../context.ts";
import { slackDate } from "../mrkdwn/dates.ts";
import { emojiNamed } from "../mrkdwn/emoji.ts";
import {
  ChannelName,
  GroupName,
  Link,
  PersonName,
} from "../mrkdwn/mentions.tsx";
import type { Json } from "./form_context.ts";

/** Formatted text as Slack's own editor makes it. */
export function RichText({ block }: { block: Json }) {
  return (
    <div class="block-section rich-text">
      {block.elements.map((part: Json, index: number) => (
        <Part key={index} part={part} />
      ))}
    </div>
  );
}

function Part({ part }: { part: Json }) {
  const pieces = () =>
    part.elements.map((piece: Json, index: number) => (
      <Piece key={index} piece={piece} />
    ));
  switch (part.type) {
    case "rich_text_section":
      return <div class="mrkdwn">{pieces()}</div>;
    case "rich_text_quote":
      return <blockquote class="mrkdwn">{pieces()}</blockquote>;
    case "rich_text_preformatted":
      return <pre>{pieces()}</pre>;
    case "rich_text_list": {
      const List = part.style === "ordered" ? "ol" : "ul";
      return (
        <List style={{ marginLeft: `${(part.indent ?? 0) * 20}px` }}>
          {part.elements.map((item: Json, index: number) => (
            <li key={index}>
              <Part part={item} />
            </li>
          ))}
        </List>
      );
    }
    default:
      return null;
  }
}

function Piece({ piece }: { piece: Json }) {
  return <Styled style={piece.style ?? {}}>{content(piece)}</Styled>;
}

function content(piece: Json): ComponentChildren {
  switch (piece.type) {
    case "text":
      return piece.text;
    case "link":
      return <Link url={piece.url}>{piece.text ?? piece.url}</Link>;
    case "emoji":
      return emojiNamed(piece.name) ?? `:${piece.name}:`;
    case "user":
      return <PersonName id={piece.user_id} />;
    case "usergroup":
      return <GroupName id={piece.usergroup_id} />;
    case "channel":
      return <ChannelName id={piece.channel_id} />;
    case "broadcast":
      return <span class="mention mention-me">@{piece.range}</span>;
    case "date":
      return <Moment piece={piece} />;
    default:
      return piece.fallback ?? piece.text ?? null;
  }
}

function Moment({ piece }: { piece: Json }) {
  const { state, now } = usePage();
  const { tz } = state.people[state.me]!;
  return <>{slackDate(piece.timestamp, piece.format, tz, now)}</>;
}

function Styled(
  { style, children }: { style: Json; children: ComponentChildren },
) {
  let drawn = children;
  if (style.code) drawn = <code>{drawn}</code>;
  if (style.strike) drawn = <s>{drawn}</s>;
  if (style.italic) drawn = <em>{drawn}</em>;
  if (style.bold) drawn = <strong>{drawn}</strong>;
  return <>{drawn}</>;
}
