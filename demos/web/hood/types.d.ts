// What stands between the panel and whatever it edits in: CodeMirror, or a plain field.

export interface Wishes {
  label: string;
  changed(text: string): void;
  run(): void;
  leave(): void;
}

export interface Editor {
  open(file: string, text: string): void;
  write(text: string): void;
  /** Its name, what is wrong, and in which line. */
  tell(label: string, words: string, line: number | null): void;
  /** To a line. */
  go(line: number): void;
  end(): void;
}
