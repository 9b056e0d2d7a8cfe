/** An address of this machine itself, in IPv4, IPv6 or mapped form. */
export const loopback = /^(127\.|::1$|::ffff:127\.)/
