const KEYS = {
  records: ['assessmentId', 'key'],
  library: 'id',
  rubrics: 'hash',
  drafts: ['assessmentId', 'documentId'],
  history: ['assessmentId', 'id'],
} as const;

type Rows = { readonly [table in keyof typeof KEYS]?: readonly object[] };

/** The store on this device the way an earlier version of the database left it, with these rows; still open. */
export async function leaveOldStore(version: 2 | 3, rows: Rows): Promise<IDBDatabase> {
  const request = indexedDB.open('assumption-check', version);
  request.onupgradeneeded = () => {
    for (const [name, keyPath] of Object.entries(KEYS)) {
      if (name === 'history' && version < 3) continue;
      const table = request.result.createObjectStore(name, {
        keyPath: typeof keyPath === 'string' ? keyPath : [...keyPath],
      });
      if (name === 'history') table.createIndex('record', ['assessmentId', 'key']);
    }
  };
  const database = await new Promise<IDBDatabase>((resolve) => {
    request.onsuccess = () => resolve(request.result);
  });
  const writing = database.transaction([...database.objectStoreNames], 'readwrite');
  for (const [name, own] of Object.entries(rows)) {
    for (const row of own) writing.objectStore(name).put(row);
  }
  await new Promise((resolve) => writing.addEventListener('complete', resolve));
  return database;
}
