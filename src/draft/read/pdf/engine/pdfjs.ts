// The order of these three lines is what keeps pdf.js from taking over the worker: see claim-window.ts.
import './claim-window.ts';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import './release-window.ts';

// The build for older browsers: the other one asks for functions that Node 20 and browsers of last year do not have.
export { getDocument, OPS, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';
