import { offerWork } from '../../lib/offer-work.ts';
import { findEvidence } from '../evidence/find-evidence.ts';
import { loadConcepts } from '../evidence/load-concepts.ts';
import { createEvidenceAnswerer } from './answer-evidence.ts';

// All that finds evidence, as one script, for an app that is one file.

offerWork('evidence', createEvidenceAnswerer({ findEvidence, loadConcepts }));
