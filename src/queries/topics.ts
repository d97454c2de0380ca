import { getCollection } from 'astro:content';
import type { Topic, TopicId } from '../lib/topics/topic.ts';
import { once } from './once.ts';

export interface TopicRecord extends Topic {
  id: TopicId;
}

/** Every topic, in the order of lists. */
export const topics = once(async (): Promise<TopicRecord[]> => {
  const entries = (await getCollection('topics')).map(({ id, data }) => ({
    ...data,
    id: id as TopicId,
  }));
  return entries.sort((a, b) => a.order - b.order);
});

/** The name of a topic. */
export async function topicTitle(id: TopicId): Promise<string> {
  return (await topics()).find((topic) => topic.id === id)?.title ?? id;
}
