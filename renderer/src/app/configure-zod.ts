import { z } from 'zod';

// Zod compiles schemas with `new Function`, which the content security policy refuses. Imported first, before
// any module that makes a schema.
z.config({ jitless: true });
