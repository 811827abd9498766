// WebKit's Web Inspector, used from outside for what WebDriver has no command for: a reader's preferences. The browser listens where
// WEBKIT_INSPECTOR_SERVER says. A message is its length (4 bytes, big endian), a byte of flags, its name, a zero, and its values as GVariant.
import {once} from 'node:events';
import {connect} from 'node:net';

const LITTLE_ENDIAN = 1;

/** Connects with a browser that has been started, and knows its first page. */
export async function connectInspector(port) {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  const inspector = new WebKitInspector(socket);
  await inspector.ready;
  return inspector;
}

class WebKitInspector {
  #socket;
  #received = Buffer.alloc(0);
  /** The numbers of the browser's process and of its page, as the bytes that begin every message about the page. */
  #address;
  #found;
  /** Resolves to what the page is called at the moment: another site is another process, and has another name. */
  #page;
  #created;
  /** The name of the page in which media can be emulated: that is said to each once. */
  #enabled;
  #waiting = new Map();
  #lastId = 0;

  constructor(socket) {
    this.#socket = socket;
    this.ready = new Promise((resolve, reject) => {
      this.#found = resolve;
      socket.on('close', () => reject(new Error('WebKit has closed its inspector.')));
    });
    socket.on('data', (data) => this.#read(data));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      for (const {reject} of this.#waiting.values()) reject(new Error('WebKit has closed its inspector.'));
    });
    this.#send('SetupInspectorClient', Buffer.from('\0'));
  }

  /** Sets a preference of the reader, as the Web Inspector's own menu does; without a value the system's holds again. */
  overridePreference(name, value) {
    return this.#ask('Page.overrideUserPreference', value === undefined ? {name} : {name, value});
  }

  /** `print`, or an empty text for that which the page is really on. */
  async emulateMedium(media) {
    const page = await this.#page;
    if (!page || this.#enabled !== page) await this.#ask('Page.enable', {});
    this.#enabled = await this.#page;
    await this.#ask('Page.setEmulatedMedia', {media});
  }

  close() {
    this.#socket.destroy();
  }

  /** Asks the page, and waits for its answer. */
  async #ask(method, params) {
    // Only now: a page that is not inspected behaves as it does for readers.
    if (!this.#page) {
      this.#page = new Promise((resolve) => (this.#created = resolve));
      this.#send('Setup', this.#address);
    }
    const targetId = await this.#page;
    const id = (this.#lastId += 1);
    const answer = new Promise((resolve, reject) => this.#waiting.set(id, {resolve, reject}));
    const message = JSON.stringify({id, method, params});
    const wrapped = JSON.stringify({id: 0, method: 'Target.sendMessageToTarget', params: {targetId, message}});
    this.#send('SendMessageToBackend', Buffer.concat([this.#address, Buffer.from(`${wrapped}\0`)]));
    await answer;
  }

  #send(name, body) {
    const head = Buffer.alloc(5);
    head.writeUInt32BE(name.length + 1 + body.length);
    head.writeUInt8(LITTLE_ENDIAN, 4);
    this.#socket.write(Buffer.concat([head, Buffer.from(`${name}\0`), body]));
  }

  #read(data) {
    this.#received = Buffer.concat([this.#received, data]);
    while (this.#received.length >= 5) {
      const end = 5 + this.#received.readUInt32BE();
      if (this.#received.length < end) return;
      const message = this.#received.subarray(5, end);
      this.#received = this.#received.subarray(end);
      const zero = message.indexOf(0);
      this.#take(message.toString('utf8', 0, zero), message.subarray(zero + 1));
    }
  }

  #take(name, body) {
    // The number of a process, then a list of its pages, each beginning with its number. The first list has the one page that there is.
    if (name === 'SetTargetList' && !this.#address && body.length > 16) {
      this.#address = Buffer.from(body.subarray(0, 16));
      this.#found();
    }
    if (name === 'SendMessageToFrontend') this.#hear(JSON.parse(body.toString('utf8', 16, body.length - 1)));
  }

  #hear({method, params}) {
    if (method === 'Target.targetCreated' && !params.targetInfo.isProvisional && params.targetInfo.type === 'page')
      this.#created(params.targetInfo.targetId);
    if (method === 'Target.didCommitProvisionalTarget') this.#page = Promise.resolve(params.newTargetId);
    if (method !== 'Target.dispatchMessageFromTarget') return;
    const {id, error} = JSON.parse(params.message);
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(`WebKit’s inspector: ${error.message}`));
    else waiting?.resolve();
  }
}
