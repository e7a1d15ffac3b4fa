import { describe, expect, it } from 'vitest';
import { createStreamFeed, receivedBatch, type FeedSubscriber } from '../src/stream-feed.js';
import { batchOf, loginEvent } from './sample-batch.js';

const limits = { feedBatches: 3, feedBytes: 100_000, feedSubscribers: 2 };

function follower(accepts = Number.POSITIVE_INFINITY): FeedSubscriber & { readonly messages: string[]; ended: boolean } {
  return {
    messages: [],
    ended: false,
    send(message) {
      this.messages.push(message);
      return this.messages.length < accepts;
    },
    end() {
      this.ended = true;
    },
  };
}

function received(seq: number): ReturnType<typeof receivedBatch> {
  const event = loginEvent(seq);
  return receivedBatch('acme', batchOf([event]), [{ id: event.id, status: 'accepted' }]);
}

function positions(messages: readonly string[]): readonly number[] {
  return messages.map((message) => (JSON.parse(message) as ReturnType<typeof received>).batch.stream.first);
}

describe('the feed', () => {
  it('gives a follower the kept batches and then each new one', () => {
    const feed = createStreamFeed(limits);
    for (const seq of [1, 2, 3, 4]) feed.publish(received(seq));
    const one = follower();
    const subscription = feed.subscribe(one);
    feed.publish(received(5));
    subscription?.unsubscribe();
    feed.publish(received(6));
    expect(positions(one.messages)).toEqual([2, 3, 4, 5]);
  });

  it('keeps no more bytes than it may', () => {
    const feed = createStreamFeed({ ...limits, feedBytes: 1_500 });
    for (const seq of [1, 2, 3]) feed.publish(received(seq));
    const one = follower();
    feed.subscribe(one);
    expect(positions(one.messages)).toEqual([3]);
  });

  it('drops a follower that does not keep up, and goes on with the others', () => {
    const feed = createStreamFeed(limits);
    const slow = follower(1);
    const quick = follower();
    feed.subscribe(slow);
    feed.subscribe(quick);
    feed.publish(received(1));
    feed.publish(received(2));
    expect([slow.messages.length, slow.ended, quick.messages.length, quick.ended]).toEqual([1, true, 2, false]);
  });

  it('turns away more followers than it may have, and ends all of them when it closes', () => {
    const feed = createStreamFeed(limits);
    const all = [follower(), follower(), follower()];
    expect(all.map((one) => feed.subscribe(one) !== undefined)).toEqual([true, true, false]);
    feed.close();
    expect(all.map(({ ended }) => ended)).toEqual([true, true, false]);
  });

  it('shows no refused event', () => {
    const [good, bad] = [loginEvent(1), loginEvent(2)];
    const shown = receivedBatch(null, batchOf([good, bad]), [
      { id: good.id, status: 'duplicate' },
      { id: null, status: 'rejected', reason: 'invalid' },
    ]);
    expect(shown.batch.events).toEqual([good]);
    expect([shown.accepted, shown.duplicate, shown.rejected]).toEqual([0, 1, 1]);
  });
});
