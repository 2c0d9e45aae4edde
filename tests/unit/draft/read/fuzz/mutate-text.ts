import type { Chance } from './chance.ts';

type Mutate = (text: string, chance: Chance) => string;

const XML_WORDS = [
  '<w:p>',
  '</w:p>',
  '<w:tbl><w:tr><w:tc>',
  '</w:tc></w:tr></w:tbl>',
  '<w:txbxContent>',
  '<w:lastRenderedPageBreak/>',
  '<w:footnoteReference w:id="1"/>',
  '<w:gridSpan w:val="99999999"/>',
  '<w:outlineLvl w:val="-7"/>',
  '<w:br w:type="page"/>',
  '<text:p>',
  '</text:p>',
  '<text:list><text:list-item>',
  '<text:note><text:note-body>',
  '<table:table-cell table:number-columns-repeated="99999999">',
  '<text:soft-page-break/>',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;',
  '&#0;',
  '&#xD800;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '<?xml version="1.1"?>',
  '\u0000',
  '\uFFFE',
];
const TEXT_WORDS = [
  '\n\n',
  '\n# ',
  '\n- ',
  '\n1. ',
  '\n> ',
  '\n```\n',
  '[^1]',
  '[^1]: ',
  '[a]: b\n',
  '![',
  '](',
  '**',
  '__',
  '| a | b |\n|---|---|\n',
  '<div>',
  '<!--',
  '\f',
  '\r',
  '\t',
  '-\n',
  '===\n',
  '\u00AD',
  '\u2028',
  '\uD83D',
  '&amp;',
  '3.2 Activities\n',
  'PLAN\n',
];

/** A text changed in one to three ways that its readers may stumble over. */
export function mutateText(text: string, chance: Chance, isXml: boolean): string {
  const words = isXml ? XML_WORDS : TEXT_WORDS;
  const mutations: readonly Mutate[] = [
    (from) => insert(from, chance, chance.pick(words)),
    (from) => insert(from, chance, chance.pick(words).repeat(1 + chance.number(2_000))),
    (from) => insert(from, chance, String.fromCharCode(chance.number(0xffff))),
    isXml ? growAttribute : growLine,
    isXml ? nestElements : nestLines,
    moveTag,
    repeatPart,
    dropPart,
    (from) => from.slice(0, chance.number(from.length)),
  ];
  let mutated = text;
  for (let count = 1 + chance.number(3); count > 0; count -= 1) {
    mutated = chance.pick(mutations)(mutated, chance);
  }
  return mutated;
}

function insert(text: string, chance: Chance, piece: string): string {
  const at = chance.number(text.length + 1);
  return text.slice(0, at) + piece + text.slice(at);
}

function insertAfterTag(text: string, chance: Chance, piece: string): string {
  const at = text.indexOf('>', chance.number(text.length + 1)) + 1;
  return text.slice(0, at) + piece + text.slice(at);
}

function growAttribute(text: string, chance: Chance): string {
  const at = text.indexOf('="', chance.number(text.length + 1)) + 2;
  return text.slice(0, at) + 'a'.repeat(chance.number(200_000)) + text.slice(at);
}

function growLine(text: string, chance: Chance): string {
  return insert(
    text,
    chance,
    chance.pick(['a', ' ', '-', '*', '[', '`a', 'a.', 'A ', '(']).repeat(chance.number(20_000)),
  );
}

function nestElements(text: string, chance: Chance): string {
  const depth = chance.pick([20, 200, 400, 50_000]);
  const name = chance.pick(['w:p', 'w:sdt', 'w:tbl', 'text:p', 'text:list', 'table:table', 'a']);
  const isClosed = chance.number(2) === 0;
  return insertAfterTag(
    text,
    chance,
    `<${name}>`.repeat(depth) + (isClosed ? `</${name}>`.repeat(depth) : ''),
  );
}

function nestLines(text: string, chance: Chance): string {
  const mark = chance.pick(['> ', '- ', '1. ', '  ', '>', '\t']);
  return insert(text, chance, `\n${mark.repeat(chance.pick([5, 50, 2_000]))}a\n`);
}

function moveTag(text: string, chance: Chance): string {
  const tags = [...text.matchAll(/<[^<>]{1,200}>|\S+/g)];
  if (tags.length === 0) return text;
  const tag = chance.pick(tags);
  return insert(text.slice(0, tag.index) + text.slice(tag.index + tag[0].length), chance, tag[0]);
}

function repeatPart(text: string, chance: Chance): string {
  const from = chance.number(text.length + 1);
  const part = text.slice(from, from + chance.number(2_000));
  return text.slice(0, from) + part.repeat(1 + chance.number(50)) + text.slice(from);
}

function dropPart(text: string, chance: Chance): string {
  const from = chance.number(text.length + 1);
  return text.slice(0, from) + text.slice(from + chance.number(500));
}
