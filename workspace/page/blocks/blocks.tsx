import { Mrkdwn, PlainText, TextObject } from "../mrkdwn/mrkdwn.tsx";
import { Element } from "./element.tsx";
import { type Json, useForm } from "./form_context.ts";
import { InputBlock } from "./input_block.tsx";
import { RichText } from "./rich_text.tsx";

/** Block Kit blocks, drawn top to bottom. */
export function Blocks({ blocks }: { blocks: Json[] }) {
  return (
    <div class="blocks">
      {blocks.map((block, index) => (
        <Block key={block.block_id ?? index} block={block} />
      ))}
    </div>
  );
}

function Block({ block }: { block: Json }) {
  switch (block.type) {
    case "header":
      return (
        <h3 class="block-header">
          <PlainText text={block.text.text} />
        </h3>
      );
    case "divider":
      return <hr class="block-divider" />;
    case "section":
      return <Section block={block} />;
    case "context":
      return <Context block={block} />;
    case "actions":
      return <Actions block={block} />;
    case "image":
      return (
        <figure class="block-image">
          {block.title && (
            <figcaption>
              <TextObject of={block.title} />
            </figcaption>
          )}
          <img src={block.image_url} alt={block.alt_text} loading="lazy" />
        </figure>
      );
    case "input":
      return <InputBlock block={block} />;
    case "rich_text":
      return <RichText block={block} />;
    case "markdown":
      return (
        <div class="block-section">
          <Mrkdwn text={block.text} />
        </div>
      );
    default:
      return (
        <p class="block-unknown">
          Slack shows a block of the type “{block.type}” here, which this page
          does not draw.
        </p>
      );
  }
}

function Section({ block }: { block: Json }) {
  const form = useForm();
  return (
    <div class="block-section">
      <div class="section-words">
        {block.text && (
          <div>
            <TextObject of={block.text} />
          </div>
        )}
        {block.fields && (
          <div class="fields">
            {block.fields.map((field: Json, index: number) => (
              <div key={index} class="field">
                <TextObject of={field as { type: string; text: string }} />
              </div>
            ))}
          </div>
        )}
      </div>
      {block.accessory && (
        <div class="accessory">
          <Element
            block={block}
            element={block.accessory}
            id={`${form.id}-${block.block_id}`}
            label={block.text?.text.replace(/[*_~`]/g, "")}
          />
        </div>
      )}
    </div>
  );
}

function Context({ block }: { block: Json }) {
  return (
    <div class="block-context">
      {block.elements.map((element: Json, index: number) =>
        element.type === "image"
          ? (
            <img
              key={index}
              src={element.image_url}
              alt={element.alt_text}
              width={20}
              height={20}
            />
          )
          : (
            <span key={index}>
              <TextObject of={element as { type: string; text: string }} />
            </span>
          )
      )}
    </div>
  );
}

function Actions({ block }: { block: Json }) {
  const form = useForm();
  return (
    <div class="block-actions">
      {block.elements.map((element: Json, index: number) => (
        <Element
          key={element.action_id ?? index}
          block={block}
          element={element}
          id={`${form.id}-${block.block_id}-${index}`}
          label={element.placeholder?.text}
        />
      ))}
    </div>
  );
}
