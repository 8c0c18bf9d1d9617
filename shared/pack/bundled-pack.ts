/** Names the pack that comes with the app. Data only. */

/** Its id, and the name of its folder in `resources/packs`. */
export const BUNDLED_PACK_ID = 'us-eo-14409';
