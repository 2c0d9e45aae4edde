import { Fragment, memo, type ElementType } from 'react';
import type { TextRange } from '../../../domain/draft/draft.ts';
import { useTranslate } from '../../app-context.tsx';
import type { Block, Chunk, Numbered } from '../../draft/arrange-passages.ts';
import { MarkedText } from './marked-text.tsx';

/** Words to mark, by the number of the passage. */
export type Marks = ReadonlyMap<number, readonly TextRange[]>;

type Props = {
  chunk: Chunk;
  documentId: string;
  /** Begins the ids of its passages. */
  prefix: string;
  marks: Marks | undefined;
  /** Where a search stands, when it stands in this chunk. */
  current: (TextRange & { readonly passage: number }) | null;
  /** The passage a person asked to see, when it is in this chunk. */
  shown: number | null;
};

const NO_WORDS: readonly TextRange[] = [];

/** Some passages of a draft. Drawn again only when something in it is marked. */
export const DraftChunk = memo(function DraftChunk(props: Props) {
  const { chunk } = props;
  return (
    <div className="draft-chunk">
      {chunk.blocks.map((block, index) => (
        <DraftBlock key={index} block={block} {...props} />
      ))}
    </div>
  );
});

function DraftBlock({ block, ...props }: Props & { block: Block }) {
  const translate = useTranslate();
  switch (block.kind) {
    case 'page':
      return (
        <p className="draft-page">{translate('draft-screen.page-mark', { page: block.page })}</p>
      );
    case 'heading':
      return <PassageText as={`h${block.depth}` as 'h3'} item={block.item} {...props} />;
    case 'text':
      return <PassageText as="p" item={block.item} {...props} />;
    case 'list':
      return (
        <ul className="draft-list">
          {block.items.map((item) => (
            <li key={item.number} data-level={Math.min(item.passage.level, 4)}>
              <PassageText as="span" item={item} {...props} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <DraftTable rows={block.rows} {...props} />;
  }
}

type TableProps = Props & Pick<Extract<Block, { kind: 'table' }>, 'rows'>;

/** A wide table scrolls by itself. */
function DraftTable({ rows, ...props }: TableProps) {
  const translate = useTranslate();
  return (
    <div
      className="draft-table"
      role="group"
      aria-label={translate('draft-screen.table')}
      // A box that scrolls must be reached by keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table>
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((items, column) => (
                <td key={column}>
                  {items.map((item) => (
                    <Fragment key={item.number}>
                      <PassageText as="p" item={item} {...props} />
                    </Fragment>
                  ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type TextProps = Props & { as: ElementType; item: Numbered };

function PassageText({ as: Tag, item, ...props }: TextProps) {
  const { documentId, prefix, marks, current, shown } = props;
  const { number, passage } = item;
  return (
    <Tag
      id={`${prefix}-${number}`}
      className={`draft-passage draft-${passage.kind}`}
      dir="auto"
      tabIndex={-1}
      data-document={documentId}
      data-passage={number}
      data-shown={shown === number || undefined}
    >
      <MarkedText
        text={passage.text}
        words={marks?.get(number) ?? NO_WORDS}
        current={current?.passage === number ? current : null}
      />
    </Tag>
  );
}
