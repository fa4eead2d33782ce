import { isInDoubt } from './api-fault.ts';

/**
 * Creates something that must not be there twice. Where it is in doubt whether GitHub has created it (an answer of
 * 5xx, or none), it is looked for, and only created again where it is not there. `create` must not try again itself.
 */
export async function createOnce<Item>(
  create: () => Promise<Item>,
  find: () => Promise<Item | undefined>,
): Promise<Item> {
  try {
    return await create();
  } catch (fault) {
    if (!isInDoubt(fault)) throw fault;
    return (await find()) ?? (await create());
  }
}
