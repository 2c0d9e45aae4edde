import type { HtmlTagDescriptor, Plugin, Rollup } from 'vite';

type Written = {
  /** The module, as code. */
  readonly code: string;
  /** What the page holds for it. */
  readonly tags: readonly HtmlTagDescriptor[];
};

type PageModule = {
  /** `virtual:` and this is what code imports. */
  readonly name: string;
  /** What it is while the app is built. */
  readonly write: (build: Pick<Rollup.PluginContext, 'emitFile'>) => Written;
  /** What it is otherwise: the page holds nothing then. */
  readonly writeEmpty: () => string;
};

/** Serves a module whose data stands in the page, so that a first visit has it without another request. */
export function servePageModule({ name, write, writeEmpty }: PageModule): Plugin {
  const resolved = `\0${name}`;
  let isBuild = false;
  let tags: readonly HtmlTagDescriptor[] = [];
  return {
    name,
    configResolved(config) {
      isBuild = config.command === 'build';
    },
    resolveId: (id) => (id === `virtual:${name}` ? resolved : undefined),
    load(id) {
      if (id !== resolved) return undefined;
      if (!isBuild) return writeEmpty();
      const written = write(this);
      tags = written.tags;
      return written.code;
    },
    transformIndexHtml: () => [...tags],
  };
}
