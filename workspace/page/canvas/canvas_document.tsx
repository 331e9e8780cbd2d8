import type { ComponentChildren } from "preact";
import { Icon } from "../icon.tsx";
import { type CanvasBlock, sectionsOf } from "./canvas_markdown.ts";
import { Inline } from "./inline_markdown.tsx";

type Item = CanvasBlock & { kind: "item" };

/** The markdown of a canvas, drawn to be read. */
export function CanvasDocument({ markdown }: { markdown: string }) {
  const blocks = sectionsOf(markdown).map(({ block }) => block);
  const drawn: ComponentChildren[] = [];
  for (let at = 0; at < blocks.length;) {
    const items = itemsFrom(blocks, at);
    drawn.push(
      items.length
        ? <List key={at} items={items} />
        : <Block key={at} block={blocks[at]!} />,
    );
    at += Math.max(1, items.length);
  }
  return <div class="canvas-document">{drawn}</div>;
}

/** The list that begins here; empty if something else does. */
function itemsFrom(blocks: CanvasBlock[], start: number): Item[] {
  const end = blocks.findIndex((block, at) =>
    at >= start && block.kind !== "item"
  );
  return blocks.slice(start, end < 0 ? undefined : end) as Item[];
}

function Block({ block }: { block: CanvasBlock }) {
  switch (block.kind) {
    case "heading": {
      // The title of the canvas stands above them.
      const Heading = `h${block.level + 2}` as "h3" | "h4" | "h5";
      return (
        <Heading class={`canvas-h${block.level}`}>
          <Inline text={block.text} />
        </Heading>
      );
    }
    case "quote":
      return (
        <blockquote>
          <CanvasDocument markdown={block.text} />
        </blockquote>
      );
    case "code":
      return <pre tabIndex={0}>{block.text}</pre>;
    case "table":
      return <Table head={block.head} rows={block.rows} />;
    case "divider":
      return <hr class="block-divider" />;
    default:
      return (
        <p class="plain-text">
          <Inline text={block.kind === "paragraph" ? block.text : ""} />
        </p>
      );
  }
}

function Table({ head, rows }: { head: string[]; rows: string[][] }) {
  return (
    <div class="canvas-table" role="region" aria-label="Table" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th key={index} scope="col">
                <Inline text={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {head.map((_, column) => (
                <td key={column}>
                  <Inline text={row[column] ?? ""} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Items of one depth, with deeper ones inside of the item above them. */
function List({ items }: { items: Item[] }) {
  const [first] = items;
  const depth = Math.min(...items.map((item) => item.depth));
  const own: { item: Item; inside: Item[] }[] = [];
  for (const item of items) {
    if (item.depth > depth && own.length) own.at(-1)!.inside.push(item);
    else own.push({ item, inside: [] });
  }
  const lines = own.map(({ item, inside }, index) => (
    <li key={index} class={classOf(item)}>
      {isTask(item) && <Box isDone={item.mark === "done"} />}
      <span class="plain-text">
        <Inline text={item.text} />
      </span>
      {inside.length > 0 && <List items={inside} />}
    </li>
  ));
  return typeof first!.mark === "number"
    ? <ol start={first!.mark}>{lines}</ol>
    : <ul>{lines}</ul>;
}

function classOf(item: Item): string | undefined {
  if (!isTask(item)) return undefined;
  return item.mark === "done" ? "canvas-task is-done" : "canvas-task";
}

function isTask({ mark }: Item): boolean {
  return mark === "open" || mark === "done";
}

function Box({ isDone }: { isDone: boolean }) {
  return (
    <span
      class={isDone ? "canvas-box is-done" : "canvas-box"}
      role="img"
      aria-label={isDone ? "done" : "open"}
    >
      {isDone && <Icon name="check" size={13} />}
    </span>
  );
}
