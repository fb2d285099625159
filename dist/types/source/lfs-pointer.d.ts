/** How a file begins that Git LFS has put in the place of another. */
export declare const LFS_POINTER = "version https://git-lfs";
