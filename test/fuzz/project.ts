/** A project as the tool is asked about it: texts by path below one folder, and how the command is called. */
export interface FuzzProject {
  /** What made it, to make it again: `--only <name>`. */
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** The Compose files in `-f` order, relative. */
  readonly compose: readonly string[];
  /** Variables of the process; `${ROOT}` stands for the folder. */
  readonly environment: Readonly<Record<string, string>>;
  readonly envFiles: readonly string[];
  readonly profiles: readonly string[];
  readonly projectName?: string;
  readonly projectDirectory?: string;
}
