import { z } from 'zod';

// The page's policy forbids code that is made from text: zod is not even to try.
z.config({ jitless: true });
