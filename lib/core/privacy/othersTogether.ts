/** Name of the row of values that are told as one sum only, because they are of too few people each. */
export const othersTogether = "Others together";
