/** Source of a mark that no vendor documents but that real histories carry. */
export const census = "census of 45 real repositories, Nov 2026";
