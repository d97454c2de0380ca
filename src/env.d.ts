declare namespace App {
  interface Locals {
    /** The sources of the briefing being printed, each with the number of its note. */
    notes?: ReadonlyMap<string, number>;
  }
}

interface ImportMetaEnv {
  /** Whether browsers may keep the site for reading offline: the setting of the same name. */
  readonly OFFLINE: boolean;
}
