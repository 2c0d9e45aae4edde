/** A draft in Markdown with all that the reader tells apart. */
export const MARKDOWN_DRAFT = `# Fair work

The project works with *women* who migrate[^1] and
with their unions. See [the convention][c189].

## 1.1 Activities

- train members of unions
  - in two towns
  - and in villages
- visit workplaces

1. first
2. second

| Result | Indicator |
| --- | --- |
| Women know their **rights** | 500 women |
| Wages are paid | monthly<br>slips |

> The workers say: we decide.

<div class="note">Kept <b>as text</b> &amp; more</div>

![a photo](photo.png) beside the text

\`\`\`
budget: 1200
\`\`\`

Last words.

[^1]: As defined by the United Nations.

[c189]: https://example.org
`;
