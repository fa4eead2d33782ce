import { z } from 'zod';

/** A schema for each key: one that is added to the type, and is missing here, is an error of the compiler. */
export type KeysOf<Of> = Readonly<Record<keyof Of, z.ZodType>>;

type OthersOf<Member, Tag extends string> = KeysOf<Omit<Member, Tag>>;

/** Makes the schemas of a union whose members are told apart by `kind`, each with all keys of its member. */
export function ofKind<Union extends { readonly kind: string }>() {
  return <
    Kind extends Union['kind'],
    Shape extends OthersOf<Extract<Union, { readonly kind: Kind }>, 'kind'>,
  >(
    kind: Kind,
    shape: Shape,
  ) => z.object({ kind: z.literal(kind), ...shape });
}

/** The same where `state` tells them apart. */
export function inState<Union extends { readonly state: string }>() {
  return <
    State extends Union['state'],
    Shape extends OthersOf<Extract<Union, { readonly state: State }>, 'state'>,
  >(
    state: State,
    shape: Shape,
  ) => z.object({ state: z.literal(state), ...shape });
}
