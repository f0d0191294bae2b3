/** Own name: cookies of a host are shared by all its ports, and on loopback other programs use next-auth too. */
export const sessionCookie = "byline.session";
