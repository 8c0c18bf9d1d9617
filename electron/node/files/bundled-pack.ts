/** Names the pack that comes with the app. Data only. */
import bundled from '../../../resources/packs/bundled.json' with { type: 'json' };

/** Its id, and the name of its folder in `resources/packs`. */
export const BUNDLED_PACK_ID = bundled.id;
