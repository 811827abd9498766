import {css} from 'lit';

/** On paper: light, whole, with addresses. */
export const print = css`
  @media print {
    .card {
      color-scheme: light;
    }
    .brief {
      break-inside: auto;
    }
    .sources a[href^='http']::after {
      content: ' (' attr(href) ')';
      overflow-wrap: anywhere;
    }
    .back,
    .notice button {
      display: none;
    }
    li,
    .fact,
    .question,
    .quotation {
      break-inside: avoid;
    }
  }
  @media (forced-colors: active) {
    .timeline > li::before {
      background: CanvasText;
    }
  }
`;
