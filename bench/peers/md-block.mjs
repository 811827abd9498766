// md-block takes the page's marked if there is one, and asks a CDN otherwise. It was written for marked 4.
import './marked-4.mjs';
import 'md-block';
