import { usePage } from "../context.ts";
import { Icon } from "../icon.tsx";
import { downloadOf } from "../link.ts";
import type { FileView } from "../protocol.ts";

/** The files of a message, each to be downloaded. */
export function Files({ files }: { files: FileView[] }) {
  const { state } = usePage();
  if (!files.length) return null;
  return (
    <ul class="files" aria-label="Files">
      {files.map((file) =>
        file.isDeleted
          ? (
            <li key={file.id} class="file">
              <Icon name="page" />
              <span class="hint">This file was deleted.</span>
            </li>
          )
          : (
            <li key={file.id} class="file">
              <Icon name="page" />
              <span class="file-words">
                <bdi class="file-title">{file.title}</bdi>
                <span class="hint">
                  {file.title !== file.name && (
                    <>
                      <bdi>{file.name}</bdi> ·{" "}
                    </>
                  )}
                  {sizeOf(file.size)}
                </span>
              </span>
              <a
                class="button small"
                href={downloadOf(state, file.id)}
                download={file.name}
                aria-label={`Download ${file.name}`}
              >
                Download
              </a>
            </li>
          )
      )}
    </ul>
  );
}

function sizeOf(bytes: number): string {
  return bytes < 1024
    ? `${bytes} B`
    : bytes < 1024 ** 2
    ? `${(bytes / 1024).toFixed(1)} KB`
    : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}
