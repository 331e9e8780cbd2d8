/** Line icons on a grid of 20 by 20. */
const PATHS = {
  hash: "M8 3 6.4 17M13.6 3 12 17M3.6 7.4h13.6M2.8 12.6h13.6",
  lock: "M5 9.2h10v7.3H5zM7 9V6.6a3 3 0 0 1 6 0V9",
  bolt: "M11.4 2.5 4.5 11.4h4.8l-.9 6.1 7-9.2h-5z",
  pin: "M7.2 3h5.6M8.2 3v4.6L5.6 11h8.8l-2.6-3.4V3M10 11v6",
  people:
    "M7.5 9.2a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4zM2.6 16.4c0-2.9 2.1-4.7 4.9-4.7s4.9 1.8 4.9 4.7M13 4.2a2.6 2.6 0 0 1 0 4.9M14.2 12c2 .5 3.2 2.1 3.2 4.4",
  person:
    "M10 9.8a3.1 3.1 0 1 0 0-6.2 3.1 3.1 0 0 0 0 6.2zM4.2 17c0-3.3 2.5-5.2 5.8-5.2s5.8 1.9 5.8 5.2",
  page: "M5 2.8h7L15.5 6.3V17.2H5zM11.6 2.8v3.9h3.9M7.6 10.2h5.2M7.6 13.4h5.2",
  close: "M5 5l10 10M15 5 5 15",
  down: "M5.5 8l4.5 4.5L14.5 8",
  right: "M8 5.5l4.5 4.5L8 14.5",
  reply: "M3.5 4.5h13v9h-6.4L6.3 17v-3.5H3.5z",
  send: "M3 3.6 17 10 3 16.4l1.7-6.4zM4.7 10H10",
  plus: "M10 4v12M4 10h12",
  link:
    "M8.4 11.6a3 3 0 0 0 4.3 0l2.6-2.6a3 3 0 0 0-4.3-4.3l-.9.9M11.6 8.4a3 3 0 0 0-4.3 0L4.7 11A3 3 0 0 0 9 15.3l.9-.9",
  pulse: "M2.5 10.5h3.4L8 4.5l3.6 11 2.2-5h3.7",
  plug: "M7.2 2.8v4M12.8 2.8v4M5 6.8h10v2.6a5 5 0 0 1-10 0zM10 14.4v3",
  archive: "M3 4h14v3.4H3zM4.2 7.4h11.6V16H4.2zM8 10.4h4",
  search: "M9 14.4A5.4 5.4 0 1 0 9 3.6a5.4 5.4 0 0 0 0 10.8zM13 13l4 4",
  check: "M4 10.6 8 14.5 16 5.8",
  copy: "M7 7h9v9H7zM4 13V4h9",
  warning: "M10 3.2 17.6 16.4H2.4zM10 8.2v3.8M10 14v.6",
  info: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 9v4.6M10 6.3v.6",
  clock: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 6v4.2l2.8 1.7",
  dot: "M10 10h.01",
  more: "M5 10h.01M10 10h.01M15 10h.01",
  menu: "M3.5 5.5h13M3.5 10h13M3.5 14.5h13",
  smile:
    "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM7 11.6c.7 1.2 1.7 1.8 3 1.8s2.3-.6 3-1.8M7.6 8.2h.01M12.4 8.2h.01",
  bell:
    "M5.4 13.6V9a4.6 4.6 0 0 1 9.2 0v4.6l1.3 1.4H4.1zM8.4 17a1.8 1.8 0 0 0 3.2 0",
  moon: "M16.2 12.1A6.8 6.8 0 0 1 7.9 3.8a6.8 6.8 0 1 0 8.3 8.3z",
  contrast:
    "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14zM10 3v14M10 7h5.6M10 10h7M10 13h5.6",
  eye:
    "M2.4 10S5.2 5 10 5s7.6 5 7.6 5-2.8 5-7.6 5-7.6-5-7.6-5zM10 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4z",
};

export type IconName = keyof typeof PATHS;

/** Strokes without a length are dots as wide as this. */
const DOTS: Partial<Record<IconName, number>> = { more: 2.6, dot: 6 };

/** A small drawing beside words; says nothing to screen readers. */
export function Icon({ name, size = 18 }: { name: IconName; size?: number }) {
  return (
    <svg
      class="icon"
      viewBox="0 0 20 20"
      width={size}
      height={size}
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      stroke-width={DOTS[name] ?? 1.6}
      stroke-linecap="round"
      stroke-linejoin="round"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
