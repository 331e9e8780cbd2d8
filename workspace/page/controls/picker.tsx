import { useEffect, useRef, useState } from "preact/hooks";
import { Avatar } from "../avatar.tsx";
import { Icon } from "../icon.tsx";
import type { PersonView } from "../protocol.ts";

/** One thing to pick. */
export interface PickerOption {
  key: string;
  label: string;
  /** What it means, below the label. */
  hint?: string;
  group?: string;
  person?: PersonView;
}

interface Props {
  id: string;
  label?: string;
  describedBy?: string;
  isInvalid?: boolean;
  isRequired?: boolean;
  placeholder: string;
  isMulti: boolean;
  /** How many at most, with `isMulti`. */
  max?: number;
  options: PickerOption[];
  /** Told what was typed where the options come from somewhere else, which finds what fits. */
  search?(typed: string): void;
  /** Said in place of options when there are none. */
  emptyText?: string;
  /** Keys. */
  chosen: string[];
  change(chosen: string[]): void;
}

/**
 * A field that one types into to find an option. Arrow keys move, Enter picks,
 * Esc closes, Backspace takes what was picked last away.
 */
export function Picker(props: Props) {
  const { id, options, chosen, isMulti, change } = props;
  const [typed, setTyped] = useState<string>();
  const [lit, setLit] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const isOpen = typed !== undefined;
  const picked = chosen.flatMap((key) =>
    options.find((option) => option.key === key) ?? []
  );
  const found = props.search
    ? options
    : options.filter((option) => matches(option, typed ?? ""));
  const type = (text: string) => {
    setTyped(text);
    props.search?.(text);
  };
  const open = () => {
    if (isOpen) return;
    type("");
    const at = options.findIndex(({ key }) => key === chosen[0]);
    setLit(isMulti || at < 0 ? 0 : at);
  };
  const close = () => setTyped(undefined);
  const pick = (option: PickerOption) => {
    if (!isMulti) {
      change([option.key]);
      return close();
    }
    type("");
    if (chosen.includes(option.key)) {
      change(chosen.filter((key) => key !== option.key));
    } else if (chosen.length < (props.max ?? Infinity)) {
      change([...chosen, option.key]);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (!isOpen) return open();
      setLit((lit + step + found.length) % Math.max(1, found.length));
    } else if (event.key === "Enter") {
      // Never submits the form around it by accident.
      event.preventDefault();
      if (!isOpen) open();
      else if (found[lit]) pick(found[lit]);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === "Backspace" && !typed && (isMulti || !isOpen)) {
      change(chosen.slice(0, -1));
    }
  };

  return (
    <div class={isOpen ? "picker is-open" : "picker"}>
      <div class="picker-box" onClick={() => input.current!.focus()}>
        {isMulti &&
          picked.map((option) => (
            <Chip
              key={option.key}
              option={option}
              remove={() => pick(option)}
            />
          ))}
        <input
          ref={input}
          id={id}
          type="text"
          autocomplete="off"
          role="combobox"
          aria-label={props.label}
          aria-describedby={props.describedBy}
          aria-invalid={props.isInvalid}
          aria-required={props.isRequired}
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={`${id}-options`}
          aria-activedescendant={isOpen && found[lit]
            ? `${id}-option-${lit}`
            : undefined}
          placeholder={picked.length ? "" : props.placeholder}
          value={typed ?? (isMulti ? "" : picked[0]?.label ?? "")}
          onClick={open}
          // What is chosen is replaced by what is typed, not continued.
          onFocus={(event) => event.currentTarget.select()}
          onInput={(event) => {
            type(event.currentTarget.value);
            setLit(0);
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
        {!isMulti && !props.isRequired && picked.length > 0 && (
          <button
            type="button"
            class="picker-clear"
            aria-label={`Clear ${picked[0]!.label}`}
            onClick={() => change([])}
          >
            <Icon name="close" size={14} />
          </button>
        )}
        <Icon name="down" size={16} />
      </div>
      {!isMulti && !isOpen && picked[0]?.hint && !picked[0].person && (
        <p class="hint picker-hint">{picked[0].hint}</p>
      )}
      {isOpen && (
        <Options
          id={id}
          found={found}
          chosen={chosen}
          lit={lit}
          isMulti={isMulti}
          emptyText={props.emptyText ?? "Nothing fits."}
          light={setLit}
          pick={pick}
        />
      )}
    </div>
  );
}

function Options(
  { id, found, chosen, lit, isMulti, emptyText, light, pick }: {
    id: string;
    found: PickerOption[];
    chosen: string[];
    lit: number;
    isMulti: boolean;
    emptyText: string;
    light(index: number): void;
    pick(option: PickerOption): void;
  },
) {
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => list.current?.scrollIntoView({ block: "nearest" }), []);
  useEffect(() => {
    list.current?.querySelector(".is-lit")?.scrollIntoView({
      block: "nearest",
    });
  }, [lit]);
  return (
    <ul
      ref={list}
      id={`${id}-options`}
      class="picker-options"
      role="listbox"
      aria-multiselectable={isMulti}
    >
      {found.length === 0 && <li class="empty-line">{emptyText}</li>}
      {found.map((option, index) => (
        <>
          {option.group && option.group !== found[index - 1]?.group && (
            <li class="picker-group" role="presentation">{option.group}</li>
          )}
          <li
            key={option.key}
            id={`${id}-option-${index}`}
            role="option"
            class={index === lit ? "is-lit" : undefined}
            aria-selected={chosen.includes(option.key)}
            onPointerMove={() => light(index)}
            // Not click: the field keeps the focus.
            onPointerDown={(event) => {
              event.preventDefault();
              pick(option);
            }}
          >
            {option.person && <Avatar person={option.person} size={24} />}
            <span class="picker-words">
              {option.label}
              {option.hint && <span class="hint">{option.hint}</span>}
            </span>
            {chosen.includes(option.key) && <Icon name="check" size={16} />}
          </li>
        </>
      ))}
    </ul>
  );
}

function Chip(
  { option, remove }: { option: PickerOption; remove(): void },
) {
  return (
    <span class="chip">
      {option.person && <Avatar person={option.person} size={20} />}
      {option.label}
      <button
        type="button"
        aria-label={`Remove ${option.label}`}
        onClick={remove}
      >
        <Icon name="close" size={12} />
      </button>
    </span>
  );
}

function matches(
  { label, hint, person }: PickerOption,
  typed: string,
): boolean {
  const text = `${label} ${person?.name ?? ""} ${hint ?? ""}`.toLowerCase();
  return typed.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}
