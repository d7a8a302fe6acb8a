// SPDX-License-Identifier: Apache-2.0
package org.jianting.server.receipts;

import org.jianting.consultation.verdict.Refusal;
import org.jianting.consultation.verdict.Words;

/** Mistyped, made up, or so fresh that the view has not seen it: nobody can tell from outside. */
record UnknownReceipt() implements Refusal {

    @Override
    public Kind kind() {
        return Kind.UNKNOWN;
    }

    @Override
    public String source() {
        return "回执";
    }

    @Override
    public Words title() {
        return new Words("没有这个查询码", "There is no receipt with this code");
    }

    @Override
    public Words detail() {
        return new Words(
                "没有找到这个查询码。刚刚提交的意见，几秒后即可查询。",
                "No receipt has this code. A submission of this very moment can be found in a few seconds.");
    }

    @Override
    public Words nextStep() {
        return new Words(
                "请对照回执重新输入；大小写和分隔符不影响。",
                "Compare with your receipt and type it again; case and hyphens do not matter.");
    }
}
