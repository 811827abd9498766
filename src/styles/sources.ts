import {css} from 'lit';

/** The list of sources and the notes. */
export const sources = css`
  .sources,
  .notes {
    font-size: 0.9375em;
  }
  :is(.sources, .notes) ol {
    margin-block-start: 0.6em;
    padding-inline-start: 1.4em;
  }
  .sources ol > li + li {
    margin-block-start: 0.8em;
  }
  .back {
    display: inline-block;
    min-inline-size: 24px;
    text-align: center;
    text-decoration: none;
  }
  details {
    font-size: 0.9375em;
  }
  summary {
    inline-size: fit-content;
    min-block-size: 24px;
    cursor: pointer;
  }
  details ul {
    margin-block: 0.2em 0.5em;
    padding-inline-start: 1.1em;
  }
`;
