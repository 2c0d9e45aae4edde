import 'fake-indexeddb/auto';
import { readFileSync, readdirSync } from 'node:fs';
import { deleteDB, openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import type { Answer, Assessment, Position } from '../../../src/domain/assessment/assessment.ts';
import type { DraftDocument } from '../../../src/domain/draft/draft.ts';
import { readAssessmentFile } from '../../../src/storage/assessment-file.ts';
import { openStorage, type AssessmentStorage } from '../../../src/storage/assessment-storage.ts';
import { openBackup } from '../../../src/storage/backup/read-backup.ts';

/**
 * Files and stores as versions of the app have written them. They stay as they are for ever; a new version adds its own,
 * with what it means in `meanings.json`.
 */
const FOLDER = 'tests/fixtures/files';
const read = (name: string) => readFileSync(`${FOLDER}/${name}`);
const meanings = JSON.parse(read('meanings.json').toString()) as Readonly<Record<string, unknown>>;
const named = (ending: string) => readdirSync(FOLDER).filter((name) => name.endsWith(ending));

function say(position: Position | null): string {
  if (position === null) return 'no answer';
  if (position.kind === 'level') return `level ${String(position.level)}`;
  return position.kind === 'not-stated' ? 'not stated' : `not applicable: ${position.reason}`;
}

function sayAnswer({ position, note, passages, alternatives }: Answer) {
  return {
    position: say(position),
    ...(note && { note }),
    ...(passages.length > 0 && { passages: passages.map(({ quote, place }) => [quote, place]) }),
    ...(alternatives.length > 0 && {
      alternatives: alternatives.map((other) => `${say(other.position)}; ${other.note}`),
    }),
  };
}

/** What a person would say is in an assessment. */
function tellMeaning(assessment: Assessment, documents: readonly DraftDocument[] = []) {
  const { profile, activities, context, sectionChoices, assessors, agreed, actions } = assessment;
  return {
    id: assessment.id,
    title: profile.title,
    organisation: profile.organisation,
    activities,
    context: context.map(({ variable, values }) => `${variable}: ${values.join(', ')}`),
    sections: sectionChoices.map(
      ({ sectionId, include }) => `${sectionId} ${include ? 'in' : 'out'}`,
    ),
    assessors: assessors.map(({ name, role }) => `${role} ${name}`),
    answers: Object.fromEntries(
      assessment.answers.map((answer) => [answer.dimensionId, sayAnswer(answer)]),
    ),
    agreed: agreed.map(({ dimensionId, position, reason }) => [dimensionId, say(position), reason]),
    plan: actions.map(({ step, owner, due, status }) => [step, owner, due, status]),
    draft: assessment.draft?.name ?? null,
    putAside: assessment.dismissedFlags ?? [],
    toReview: assessment.toReview ?? [],
    upgrades: (assessment.upgrades ?? []).map(({ from, to }) => `${from.version} to ${to.version}`),
    documents: documents.map(({ name, passages }) => [name, ...passages.map(({ text }) => text)]),
  };
}

describe('a file saved by any version', () => {
  it('is here for every version there was', () => {
    expect(named('.assessment.json')).toHaveLength(4);
    expect(named('.zip')).toEqual(['backup-version-1.zip']);
    expect(named('store-version-1.json')).toHaveLength(1);
  });

  it.each(named('.assessment.json'))('%s means what it meant', (name) => {
    const opened = readAssessmentFile(read(name).toString());
    if (opened.kind === 'refused') throw new Error(opened.problems[0]?.code);
    const { file, unknownFields } = opened;
    const meaning = { ...tellMeaning(file.assessment, file.documents), unknownFields };
    expect(meaning).toEqual(meanings[name]);
  });

  it.each(named('.zip'))('%s means what it meant', (name) => {
    const opened = openBackup(new Uint8Array(read(name)));
    if (opened.kind === 'refused') throw new Error(opened.problems[0]?.code);
    const { backup } = opened;
    const items = backup.items.map((item) => {
      const part = backup.readItem(item);
      if (part.kind === 'damaged') throw new Error(item.path);
      return {
        path: item.path,
        deletedAt: item.listed?.deletedAt,
        lastFileAt: item.listed?.lastFileAt,
        changes: backup.readHistory(item).entries.map(({ key }) => key),
        ...tellMeaning(part.file.assessment, part.file.documents),
      };
    });
    expect({ savedAt: backup.savedAt, items }).toEqual(meanings[name]);
  });
});

type KeptStore = {
  readonly version: number;
  readonly stores: Readonly<
    Record<
      string,
      {
        readonly keyPath: string | string[];
        readonly indexes?: Readonly<Record<string, string[]>>;
        readonly rows: readonly object[];
      }
    >
  >;
};

/** Builds the store as that version did, and fills it. */
async function rebuild(name: string, { version, stores }: KeptStore): Promise<void> {
  await deleteDB(name);
  const database = await openDB(name, version, {
    upgrade(upgraded) {
      for (const [store, { keyPath, indexes = {} }] of Object.entries(stores)) {
        const made = upgraded.createObjectStore(store, { keyPath });
        for (const [index, path] of Object.entries(indexes)) made.createIndex(index, path);
      }
    },
  });
  for (const [store, { rows }] of Object.entries(stores)) {
    for (const row of rows) await database.put(store, row);
  }
  database.close();
}

async function tellStore(storage: AssessmentStorage) {
  const told = [];
  for (const entry of await storage.list()) {
    const loaded = await storage.load(entry.id);
    if (loaded.kind !== 'ok') throw new Error(`${entry.id}: ${loaded.kind}`);
    const { documents } = await storage.readDrafts(entry.id);
    const { entries } = await storage.readHistory(entry.id);
    told.push({
      deletedAt: entry.deletedAt,
      lastFileAt: entry.lastFileAt,
      changes: entries.map(({ key }) => key),
      ...tellMeaning(
        loaded.assessment,
        documents.map(({ document }) => document),
      ),
    });
  }
  return told;
}

describe('a store of any version on the device', () => {
  it.each(readdirSync(FOLDER).filter((name) => /^store-version-\d+\.json$/.test(name)))(
    '%s means what it meant',
    async (name) => {
      await rebuild(name, JSON.parse(read(name).toString()) as KeptStore);
      const opened = await openStorage({ name });
      if (opened.kind === 'unavailable') throw new Error(opened.detail);
      const told = await tellStore(opened.storage);
      opened.storage.close();
      expect(told).toEqual(meanings[name]);
    },
  );
});
