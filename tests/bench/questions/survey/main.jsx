import 'survey-core/survey-core.css';
import questions from 'plain-questions';
import { createRoot } from 'react-dom/client';
import { Model } from 'survey-core';
import { Survey } from 'survey-react-ui';

const KEPT = 'survey';

// One question at a time, as in ours, from one flat list: the library makes the pages itself.
const survey = new Model({
  questionsOnPageMode: 'questionPerPage',
  elements: questions.map(({ id, title, question, conventional, better, options }) => ({
    type: 'radiogroup',
    name: id,
    title: `${title}: ${question}`,
    description: `${conventional} / ${better}`,
    choices: options.map((text, value) => ({ value, text })),
    showCommentArea: true,
  })),
});

const keep = ({ data, currentPageNo }) =>
  localStorage.setItem(KEPT, JSON.stringify({ data, currentPageNo }));
const kept = JSON.parse(localStorage.getItem(KEPT) ?? 'null');
if (kept) {
  survey.data = kept.data;
  survey.currentPageNo = kept.currentPageNo;
}
survey.onValueChanged.add(keep);
survey.onCurrentPageChanged.add(keep);

// For going on without a press: only answers are timed.
globalThis.survey = survey;
createRoot(document.getElementById('root')).render(<Survey model={survey} />);
