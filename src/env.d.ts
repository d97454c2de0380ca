declare namespace App {
  interface Locals {
    /** The sources of the briefing being printed, each with the number of its note. */
    notes?: ReadonlyMap<string, number>;
  }
}
