import { createRequire } from 'node:module';

/**
 * A peer from the bench's own node_modules. Typed by what is used of it, so that the project type-checks without the
 * peers installed.
 */
export function loadPeer<Peer>(name: string): Peer {
	return createRequire(__filename)(name) as Peer;
}
