import { z } from 'astro/zod';

/** The subjects a reader can browse. Adding one is an editorial decision, so it is made here. */
export const TOPIC_IDS = [
  'export-controls',
  'dual-use-risk',
  'distillation',
  'in-practice',
] as const;

export type TopicId = (typeof TOPIC_IDS)[number];

/** The id of a topic as written in content. */
export const topicIdSchema = z.enum(TOPIC_IDS, {
  error: (issue) => `"${String(issue.input)}" is not a topic; write one of ${TOPIC_IDS.join(', ')}`,
});

/** `content/topics/<id>.yaml` */
export const topicSchema = z.strictObject({
  /** Name of the subject in sentence case: "Export controls". */
  title: z.string().min(1).max(40),
  /** What the subject is about, in one sentence, for lists and link previews. */
  summary: z.string().min(1).max(160),
  /** The place in lists, counted from 1. */
  order: z.number().int().positive(),
  /** Ids of the claims that answer the subject's first question, for a reader with a minute. */
  answer: z.array(z.string()).max(6).default([]),
  /** The briefings of the topic in the order to read them, the first being where to start. */
  path: z.array(z.string()).default([]),
});

export type Topic = z.infer<typeof topicSchema>;
