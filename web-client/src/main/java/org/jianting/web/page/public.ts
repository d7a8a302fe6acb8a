// SPDX-License-Identifier: Apache-2.0
// What the public's pages do beyond what they do without a script: one import for each element.
import "../browse/live-figure";
import "../component/copy-address";
import "../submit/kept-draft";
import "../submit/send-once";
import "../receipt/comment-sent";
import "../receipt/print-page";
