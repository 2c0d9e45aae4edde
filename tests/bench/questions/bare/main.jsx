import questions from 'plain-questions';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const KEPT = 'answers';

function Page() {
  const [answers, setAnswers] = useState(() => JSON.parse(localStorage.getItem(KEPT) ?? '{}'));
  const give = (id, part) => {
    const next = { ...answers, [id]: { ...answers[id], ...part } };
    setAnswers(next);
    localStorage.setItem(KEPT, JSON.stringify(next));
  };
  return questions.map(({ id, title, question, conventional, better, options }) => (
    <fieldset key={id}>
      <legend>
        {title}: {question}
      </legend>
      <p>
        {conventional} / {better}
      </p>
      {options.map((text, value) => (
        <p key={text}>
          <label>
            <input
              type="radio"
              name={id}
              checked={answers[id]?.value === value}
              onChange={() => give(id, { value })}
            />{' '}
            {text}
          </label>
        </p>
      ))}
      <label>
        Comment{' '}
        <textarea
          value={answers[id]?.comment ?? ''}
          onChange={(event) => give(id, { comment: event.currentTarget.value })}
        />
      </label>
    </fieldset>
  ));
}

createRoot(document.getElementById('root')).render(<Page />);
