import { useTranslate } from '../../app-context.tsx';

/** What the app is built with, and under which licence each part may be used. Names, not words. */
const LIBRARIES = [
  { name: 'React', licence: 'MIT' },
  { name: 'Zustand', licence: 'MIT' },
  { name: 'wouter', licence: 'Unlicense' },
  { name: 'Zod', licence: 'MIT' },
  { name: 'idb', licence: 'ISC' },
  { name: 'fflate', licence: 'MIT' },
  { name: 'jsPDF', licence: 'MIT' },
  { name: 'HarfBuzz (harfbuzzjs)', licence: 'MIT' },
  { name: 'bidi-js', licence: 'MIT' },
  { name: 'docx', licence: 'MIT' },
  { name: 'Lingui', licence: 'MIT' },
  { name: 'noble-hashes', licence: 'MIT' },
  { name: 'Workbox', licence: 'MIT' },
  { name: 'PDF.js', licence: 'Apache 2.0' },
  { name: 'mammoth', licence: 'BSD 2-Clause' },
  { name: 'saxes', licence: 'ISC' },
  { name: 'micromark', licence: 'MIT' },
  { name: 'diff', licence: 'BSD 3-Clause' },
  { name: 'stemmer', licence: 'MIT' },
  { name: 'react-resizable-panels', licence: 'MIT' },
] as const;

export function Licences() {
  const translate = useTranslate();
  return (
    <>
      <p>{translate('about.licences.code')}</p>
      <p>{translate('about.licences.font')}</p>
      <p>{translate('about.licences.libraries')}</p>
      <ul>
        {LIBRARIES.map(({ name, licence }) => (
          <li key={name}>{translate('about.licences.library', { name, licence })}</li>
        ))}
      </ul>
    </>
  );
}
