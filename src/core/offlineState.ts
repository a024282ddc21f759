/**
 * Whether the app opens with the network gone: it does, it will, or it cannot because the page came without https, because the
 * browser lets no page do so, or because it is a file that needs no network anyway. Null before that is known.
 */
export type OfflineState = "ready" | "coming" | "insecure" | "refused" | "file";
