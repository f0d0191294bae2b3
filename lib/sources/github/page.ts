import { z } from "zod";

/** Something of GraphQL's that comes in pages: the nodes that were told, and where to go on (null: that was all). */
export function page<Node extends z.ZodType>(node: Node) {
  return z.object({ pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }), nodes: z.array(node.nullable()).nullable() })
    .transform(({ pageInfo, nodes }) => ({ nodes: (nodes ?? []).filter((each) => each !== null), next: pageInfo.hasNextPage ? pageInfo.endCursor : null }));
}

/** An instant of GitHub's, in epoch ms. */
export const instant = z.iso.datetime({ offset: true }).transform((text) => Date.parse(text));
