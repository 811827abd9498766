import type {ReactiveController} from '@lit/reactive-element';
import {BriefController, type BriefHost} from '../../src/controllers/brief-controller.js';

/** A host that updates when a test says so, in a place without a document. */
class FakeHost extends EventTarget {
  src: string | undefined;
  markdown: string | undefined;
  readonly brief = undefined;
  readonly loading = 'eager';
  readonly refresh = undefined;
  readonly id = '';
  readonly localName = 'fake-host';
  readonly isConnected = true;
  readonly ownerDocument = {baseURI: 'https://example.org/', defaultView: null};
  readonly updateComplete = Promise.resolve(true);
  readonly controllers: ReactiveController[] = [];

  addController(controller: ReactiveController): void {
    this.controllers.push(controller);
  }

  requestUpdate(): void {
    // The test updates.
  }
}

/** A controller with its host, and the events that the host has dispatched. */
export interface Hosted {
  readonly host: FakeHost;
  readonly controller: BriefController;
  readonly events: Event[];
  /** @param draw throws, or not */
  update(draw?: () => void): Promise<void>;
}

/** Updates as elements do: what drawing throws goes to the controller. */
export function mountController(): Hosted {
  const host = new FakeHost();
  const controller = new BriefController(
    host as unknown as BriefHost,
    () => [],
    () => undefined,
  );
  const events: Event[] = [];
  for (const type of ['brief-load', 'brief-update', 'brief-error'])
    host.addEventListener(type, (event) => events.push(event));
  return {
    host,
    controller,
    events,
    async update(draw) {
      controller.hostWillUpdate();
      try {
        draw?.();
      } catch (error) {
        controller.failRender(error);
      }
      for (const each of host.controllers) each.hostUpdated?.();
      await Promise.resolve();
    },
  };
}
