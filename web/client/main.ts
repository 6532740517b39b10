/** What a page gains where scripts run. Everything works without: this file only adds. */
import { offerCopying } from './copy.ts';
import { offerGraph } from './graph-page.ts';
import { listenForKeys } from './keys.ts';
import { offerPrinting } from './print.ts';
import { offerSuggestions } from './suggest.ts';

listenForKeys(document);
offerCopying(document);
offerPrinting(document);
offerSuggestions(document);
offerGraph(document);
