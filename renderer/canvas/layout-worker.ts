// ELK's own worker: on import it listens for graphs and answers with places. Nothing of ours runs here.
import 'elkjs/lib/elk-worker.min.js';
